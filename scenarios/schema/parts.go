package schema

// Limits of the reader.
const (
	mostLetters = 1000 // of a label
	mostNumber  = 1e12
)

// about puts a description in front, for whoever points at the field.
func about(text string, s schema) schema {
	return append(schema{{"description", text}}, s...)
}

// words are text. A number or yes and no are text too, as they stand in the file.
func words() schema {
	return schema{{"type", []string{"string", "number", "boolean"}}}
}

// label is a text of one line.
func label() schema {
	return append(words(), keyword{"maxLength", mostLetters}, keyword{"pattern", `^[^\n]*\S[^\n]*$`})
}

// number is one from least to most.
func number(least, most float64) schema {
	return schema{{"type", "number"}, {"minimum", least}, {"maximum", most}}
}

func anyNumber() schema { return number(-mostNumber, mostNumber) }

// above0 is a number that is more than 0, at most most.
func above0(most float64) schema {
	return schema{{"type", "number"}, {"exclusiveMinimum", 0}, {"maximum", most}}
}

// share is a number from 0, or the same in percent: 0.4 or 40 %.
func share(most float64, percent string) schema {
	return either(number(0, most), schema{{"type", "string"}, {"pattern", percent}, {"patternErrorMessage", "A share, such as 40 % or 0.4."}})
}

// saying gives editors that know the keyword (it is no part of JSON Schema, and
// others pass it over) words of our own for a fault.
func saying(message string, s schema) schema {
	return append(s[:len(s):len(s)], keyword{"errorMessage", message})
}

func choice(of ...string) schema { return schema{{"enum", of}} }

// list is a list of least to most items; 0: as many as you like.
func list(of schema, least, most int) schema {
	s := schema{{"type", "array"}, {"items", of}, {"minItems", least}}
	if most > 0 {
		s = append(s, keyword{"maxItems", most})
	}
	return s
}

// distinct is a list in which nothing stands twice.
func distinct(of schema, least, most int) schema {
	return append(list(of, least, most), keyword{"uniqueItems", true})
}

// by is a map from names that the case itself gives.
func by(value schema) schema {
	return schema{{"type", "object"}, {"minProperties", 1}, {"additionalProperties", value}}
}

func either(of ...schema) schema { return schema{{"anyOf", of}} }

func ref(name string) schema { return schema{{"$ref", "#/$defs/" + name}} }

// field is a named part of an object.
type field struct {
	name string
	must bool
	schema
}

func must(name, text string, s schema) field { return field{name, true, about(text, s)} }
func may(name, text string, s schema) field  { return field{name, false, about(text, s)} }

// object is a map with these fields and no others.
func object(fields ...field) schema {
	var properties schema
	required := []string{}
	for _, f := range fields {
		properties = append(properties, keyword{f.name, f.schema})
		if f.must {
			required = append(required, f.name)
		}
	}
	s := schema{{"type", "object"}, {"properties", properties}}
	if len(required) > 0 {
		s = append(s, keyword{"required", required})
	}
	return append(s, keyword{"additionalProperties", false})
}
