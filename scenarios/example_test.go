package scenarios_test

import (
	"fmt"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
)

// A case with everything that the native format knows.
func ExampleRead() {
	s, err := scenarios.Read(source.File{Path: "printer.yaml", Data: []byte(`
name: printer                # lower-case letters, digits and hyphens
title: A printer for the office
story: >                     # what both sides know
  A shop sells a printer to an office.
profile: {size: small, complexity: simple, relationship: transactional, competition: crowded, power: Office, culture: procurement}
note: What it teaches, for the trainer only.   # - a sentence behind a dash: for shipped cases a test proves it
issues:
  - {name: price, unit: $, values: {from: 400, to: 600, step: 50}}   # 400, 450, ... 600
  - {name: delivery, values: [today, next week, net 30]}             # labels stay as written
public: [price]              # everybody knows which way each side wants it
parties:
  - name: Shop
    brief: You have too many of them.                # what only this side knows
    unit: $                                          # of the worths; points if left out
    worth:
      price: {per unit: 1}                           # the value times 1
      delivery: {today: -20, next week: 0, net 30: 0}    # or each value with its worth
    batna: {worth: 420, spread: 30, what: Send it back}  # no deal; 390 to 450 from deal to deal
  - name: Office
    unit: $
    worth:
      price: {per unit: -1, from: 600}               # (value - 600) times -1
      delivery: [50, 10, 0]                          # or in the order of the values; 0 alone: does not care
    bundles: [{when: {price: [400, 450], delivery: today}, worth: 5}]    # more than its parts
    batna: {worth: 60}
    spread: {delivery: 0.2}                          # that worth varies by a fifth from deal to deal
`)})
	if err != nil {
		fmt.Println(err)
		return
	}
	o, _ := s.Space.Find(map[string]string{"price": "450", "delivery": "today"})
	for _, p := range s.Parties {
		fmt.Println(p.Name, p.Profile.Utility(o), "against", p.Profile.Reservation)
	}
	// Output:
	// Shop 430 against 420
	// Office 205 against 60
}
