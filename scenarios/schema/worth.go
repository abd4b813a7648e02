package schema

const (
	perUnit   = "per unit"
	ifEvent   = "if"
	eachYear  = "each year of"
	mostYears = 100
)

// definitions are the parts that others refer to.
func definitions() schema {
	return schema{
		{"terms", about("Issues, each with a value, or with a list of values of which one is enough.", by(either(label(), list(label(), 1, mostValues))))},
		{"worth", about("What the values of one issue are worth to this side, written in one of five ways.", either(nothing(), row(), rate(), bet(), values()))},
		{"amount", about("What one value is worth.", either(
			saying("A number, or {years: [3, 4, 4]} for so much at the end of each year.", anyNumber()),
			object(must("years", "So much at the end of the first, second, ... year. The discount rate says what that is worth today.", list(anyNumber(), 1, mostYears))),
		))},
	}
}

func nothing() schema {
	return about("0: this side does not care about the issue.",
		saying("A worth for each value, a list of them, so much per unit, or 0 if this side does not care.", schema{{"const", 0}}))
}

func row() schema {
	return about("One worth for each value, in their order.", list(ref("amount"), 1, mostValues))
}

func rate() schema {
	return about("So much per unit, for values that are numbers: {per unit: -1, from: 140} is 1 for each unit below 140.", object(
		must(perUnit, "What one unit more is worth; below 0 if it costs.", anyNumber()),
		may("from", "The number that is worth 0. Left out: 0.", anyNumber()),
		may(eachYear, "The issue that says for how many years: so much at the end of each of them.", label()),
	))
}

func bet() schema {
	return about("A worth that depends on an event: {if: launch on time, then: {per unit: -1}, else: 0}.", object(
		must(ifEvent, "The event, one of the case's events.", label()),
		must("then", "What the values are worth if it happens.", ref("worth")),
		must("else", "What they are worth if it does not.", ref("worth")),
	))
}

func values() schema {
	return about("A worth for each value, by its name: {net 30: 0, net 60: -4}.", schema{
		{"type", "object"}, {"minProperties", 1},
		{"properties", schema{{eachYear, about("The issue that says for how many years: so much at the end of each of them.", label())}}},
		{"additionalProperties", ref("amount")},
		{"propertyNames", schema{{"not", choice(perUnit, ifEvent)}}},
	})
}
