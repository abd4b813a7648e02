package main

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// The words for amounts are those of package amount, here by shorter names.
var (
	number      = amount.Number
	thousands   = amount.Thousands
	percent     = amount.Percent
	withUnit    = amount.WithUnit
	isMoney     = amount.IsMoney
	valueText   = amount.Value
	shortValue  = amount.Short
	bareValue   = amount.Bare
	termText    = amount.Term
	packageText = amount.Package
	list        = amount.List
)

// purse writes amounts of a party's worth.
type purse struct {
	unit    string
	percent bool // the worth is a share of 1 and told in points of 100
}

// hundred explains how worth is told where a case has no unit.
const hundred = "Worth is told in points, on a scale that ends at 100."

// purseOf finds out how a party counts.
func purseOf(p *sim.Party) purse {
	q := amount.PurseOf(p)
	return purse{q.Unit, q.Percent}
}

func (p purse) words() amount.Purse { return amount.Purse{Unit: p.unit, Percent: p.percent} }

func (p purse) amount(x float64) string { return p.words().Amount(x) }

// nothing reports whether an amount is written as zero.
func (p purse) nothing(x float64) bool { return p.words().Nothing(x) }

func (p purse) scale(x float64) float64 { return p.words().Scale(x) }

// mostOf is a bound on the worth of any package.
func mostOf(w *sim.Worth) float64 {
	_, most := w.Bounds()
	return most
}

// signed is an amount that is gained or lost: "+$18K", "-3 points".
func (p purse) signed(x float64) string {
	if x > 0 {
		return "+" + p.amount(x)
	}
	return p.amount(x)
}

// between writes two amounts: "$4K to $67K", "0 to 132 points".
func (p purse) between(lo, hi float64) string {
	if isMoney(p.unit) {
		return p.amount(lo) + " to " + p.amount(hi)
	}
	return number(p.scale(lo)) + " to " + p.amount(hi)
}
