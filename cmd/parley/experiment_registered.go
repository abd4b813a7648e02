package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// Words of answer.json for what a run has to do with its registration.
const (
	asRegistered    = "as registered"
	notAsRegistered = "changed"
)

// compareRegistered notes whether a trial is what was registered beside its
// file; nothing, where nothing was.
func compareRegistered(t *trial.Trial, file, registered string) error {
	data, err := os.ReadFile(registered)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return wrong(err)
	}
	then := &registration{}
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(then); err != nil {
		return wrongf("%s is no registration of an experiment (%v); move it away to run without one", registered, err)
	}
	now, err := registrationOf(t, file)
	if err != nil {
		return err
	}
	t.Design.Registration = data
	t.Registered = &trial.Registered{Status: asRegistered, Hash: hashOf(data), Says: "What was run is what was registered before."}
	if list := now.differs(then); len(list) > 0 {
		t.Registered.Status = notAsRegistered
		t.Registered.Says = "What was run is not what was registered: " + strings.Join(list, "; ") + "."
	}
	return nil
}

// registrationIn is the copy of the registration in the folder of a run; nil: there is none.
func registrationIn(dir string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, batch.RegistrationName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// registeredBefore notes it where a run that goes on was registered after it had
// begun: its folder then has no copy of the registration, or that of another one, and gets none.
func (list copies) registeredBefore(t *trial.Trial, dir string) (copies, error) {
	if t.Registered == nil || t.Design.File == nil {
		return list, nil
	}
	data, err := registrationIn(dir)
	if err != nil || bytes.Equal(data, t.Design.Registration) {
		return list, err
	}
	t.Registered.Status = notAsRegistered
	t.Registered.Says = "What was run had begun before it was registered so."
	return slices.DeleteFunc(list, func(f copied) bool { return f.name == batch.RegistrationName }), nil
}

// differs says what is not as it was then.
func (r *registration) differs(then *registration) []string {
	var list []string
	add := func(differs bool, format string, args ...any) {
		if differs {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	add(r.Parley != then.Parley, "the version is %s, not %s", r.Parley, then.Parley)
	add(then.Code != "" && r.Code != then.Code, "it was registered with other code: this is %s, that was %s", cmp.Or(r.Code, "unknown"), then.Code)
	add(r.Seed != then.Seed, "the seed is %d, not %d", r.Seed, then.Seed)
	add(r.Question != then.Question || r.Claim != then.Claim, "the question or the claim is another one")
	add(r.Arms != then.Arms, "it has %s, not %d", count(r.Arms, "arm"), then.Arms)
	add(r.Negotiations != then.Negotiations, "it has %s, not %s", count(int(r.Negotiations), "negotiation"), number(float64(then.Negotiations)))
	add(!slices.Equal(r.Outcomes, then.Outcomes), "the outcomes, or the effects that matter, are others")
	list = append(list, differing("case", r.Cases, then.Cases)...)
	list = append(list, differing("style", r.Styles, then.Styles)...)
	add(r.File != then.File, "the file has been changed")
	return list
}

// differing says which cases or styles are new, gone or changed.
func differing(what string, now, then []registeredPart) []string {
	var list []string
	of := func(parts []registeredPart, name string) (string, bool) {
		i := slices.IndexFunc(parts, func(p registeredPart) bool { return p.Name == name })
		if i < 0 {
			return "", false
		}
		return parts[i].Hash, true
	}
	for _, p := range now {
		switch hash, there := of(then, p.Name); {
		case !there:
			list = append(list, fmt.Sprintf("the %s %s is new", what, p.Name))
		case hash != p.Hash:
			list = append(list, fmt.Sprintf("the %s %s has been changed", what, p.Name))
		}
	}
	for _, p := range then {
		if _, there := of(now, p.Name); !there {
			list = append(list, fmt.Sprintf("the %s %s is missing", what, p.Name))
		}
	}
	const most = 10
	if n := len(list); n > most {
		list = append(list[:most], fmt.Sprintf("%d more like these", n-most))
	}
	return list
}
