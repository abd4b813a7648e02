package schema

// Named is something that an experiment may name, and a sentence on it.
type Named struct{ Name, Means string }

// Names are what an experiment can name of what the program has.
type Names struct {
	Settings []Named // by path; one that ends with a dot takes a name behind it
	Metrics  []Named
	Fields   []string // of generate
}

// Experiment is the schema of an experiment file.
func Experiment(n Names) []byte {
	return written("An experiment for Parley", n.experiment(), schema{
		{"settings", n.settings()}, {"value", value()},
	})
}

func (n Names) experiment() schema {
	return about("A question that is answered by simulated negotiations.", object(
		may("name", "What the results go by. Left out: the name of the file.", label()),
		may("question", "What is asked, in a sentence. Write it down before you look at a result.", words()),
		may("claim", "What somebody says the answer is.", either(words(), object(
			must("says", "The claim in a sentence.", words()),
			may("source", "Who says so, and where.", words()),
		))),
		may("scenarios", "all, or the cases: names of shipped ones, files and folders, from the folder of this file.", oneOrMore(label())),
		may("generate", "Cases made to order: so many, and their fields as numbers or ranges such as 3..6.", n.generate()),
		may("self", "The style that is looked at. It sits in every seat in turn.", label()),
		may("against", "Whom it meets: a style, a list of styles, or a map from styles to shares.", styles()),
		may("control", "The settings of the control, by path, and what it is called.", n.control()),
		may("treatment", "The settings of the treatment, by path.", ref("settings")),
		may("treatments", "Several treatments by name, each with its settings.", by(ref("settings"))),
		may("vary", "Settings with the levels that each takes: a list, or a range such as 0..0.6 step 0.2. Or names of your own, with levels and the settings of each.", n.factors()),
		may("base", "Settings of all arms; of one that varies, the level that others are compared with.", n.factors()),
		may("sample", "Which combinations are played. Left out: factorial, all of them.", either(
			choice("factorial", "one at a time"),
			object(
				must("method", "How: latin hypercube fills ranges evenly, sobol finds what each factor has to do with the variance.",
					choice("factorial", "one at a time", "latin hypercube", "sobol")),
				may("points", "How many points are drawn from the ranges of vary.", number(2, 4096)),
			))),
		may("where", "A condition: arms of which it is not true are left out. Its names are the factors, as in batna.share < 0.5.", words()),
		may("outcomes", "What is measured. The first is what the question is about.", either(
			oneOrMore(n.metric()),
			schema{{"type", "object"}, {"minProperties", 1}, {"propertyNames", n.metric()}, {"additionalProperties", outcome()}},
		)),
		may("opener", "Who makes the first offer. Of styles against each other: both, first or second.", choice("both", "self", "other", "first", "second")),
		may("rounds", "The deadline. Of styles against each other: one, or a list.", either(number(1, 100_000), list(number(1, 100_000), 1, 0))),
		may("worlds", "So many draws of each case's spreads. Left out: 20.", number(1, 10_000)),
		may("repeats", "So many negotiations of each arm, case, seat, counterpart and opener. Left out: 100.", number(1, 1e9)),
		may("seed", "The number that all dice follow from. Left out: 1.", number(0, 1<<53)),
		may("until", "When the run may end before all is played.", object(
			must("half width", "As soon as the first outcome is known to within this, either way.", value()),
			may("at least", "So many negotiations of each condition are played in any case.", number(1, 1e9)),
			may("at most", "And so many at most.", number(1, 1e9)),
		)),
		may("styles", "Without self, control, treatment and vary: the styles that play against each other.", oneOrMore(label())),
		may("pairings", "Of styles against each other: all, self, or those whom all meet.", either(choice("all", "self"), object(
			must("against", "Whom all meet.", oneOrMore(label())),
		))),
	))
}

func outcome() schema {
	return either(schema{{"type", "null"}}, object(
		may("smallest", "The smallest effect that matters: 1 % or 0.01 of a share, 2 of rounds.", value()),
		may("expect", "What the claim says of it.", choice("up", "down", "same", "either")),
		may("as", "Whether effects are differences or ratios. Left out: differences.", choice("difference", "ratio")),
	))
}

func (n Names) metric() schema {
	var names []string
	for _, m := range n.Metrics {
		names = append(names, m.Name)
	}
	return choice(names...)
}

func (n Names) generate() schema {
	fields := []field{
		must("cases", "How many cases.", number(1, 10_000)),
		may("seed", "The number that the cases follow from. Left out: 1.", number(0, 1<<53)),
		may("correlate", "Fields that go together, as in opposition:issues=0.5.", oneOrMore(label())),
	}
	for _, name := range n.Fields {
		fields = append(fields, may(name, "A number, a range such as 0.2..0.6, or a mean and a spread such as 0.4~0.1.", value()))
	}
	return object(fields...)
}

// settings are paths with values of any kind: which fit, the reader knows.
func (n Names) settings() schema { return n.paths() }

// control is settings and a name.
func (n Names) control() schema {
	return n.paths(keyword{"called", about("What the control is called. Left out: by its setting, if it has one alone.", label())})
}

// factors are settings by path, and names of one's own, without a dot.
func (n Names) factors() schema {
	s := n.paths()
	for i := range s {
		if s[i].name == "propertyNames" {
			s[i].value = either(s[i].value.(schema), schema{{"pattern", `^[^.]+$`}})
		}
	}
	return s
}

// paths are settings by path, and what else may stand beside them.
func (n Names) paths(more ...keyword) schema {
	var names []string
	var properties schema
	for _, s := range n.Settings {
		if s.Name[len(s.Name)-1] == '.' {
			continue
		}
		names = append(names, s.Name)
		properties = append(properties, keyword{s.Name, about(s.Means, ref("value"))})
	}
	for _, k := range more {
		names, properties = append(names, k.name), append(properties, k)
	}
	return schema{{"type", []string{"object", "null"}}, {"properties", properties},
		{"propertyNames", either(choice(names...), schema{{"pattern", `^(self|against)\..`}})},
		{"additionalProperties", ref("value")}}
}

// value is of a setting: a number, a text, a list of levels, or styles with shares.
func value() schema {
	return schema{{"type", []string{"number", "string", "array", "object"}}}
}

// styles are one, several, or several with shares.
func styles() schema { return either(oneOrMore(label()), by(value())) }

// oneOrMore is one thing, or a list of several.
func oneOrMore(of schema) schema { return either(of, list(of, 1, 0)) }
