package main

import "github.com/parley-sim/parley/sim/trial"

// powerRecord is what parley power --json prints.
type powerRecord struct {
	Name       string       `json:"name"`
	Pilot      int          `json:"pilot"` // negotiations of each condition that it played
	Conditions int          `json:"conditions"`
	Cases      int          `json:"cases"`
	Repeats    int          `json:"repeats"`
	Seconds    float64      `json:"seconds"` // that the file as it is takes here, about
	Sizes      []sizeRecord `json:"sizes"`
}

// sizeRecord is of a comparison and an outcome. Counts are null where no number would do.
type sizeRecord struct {
	Comparison string       `json:"comparison"`
	Outcome    string       `json:"outcome"`
	Over       string       `json:"over"`
	Units      int          `json:"units"`
	Each       int          `json:"each"`
	Found      *float64     `json:"found"`
	Between    *float64     `json:"between"`
	Within     *float64     `json:"within"`
	Alpha      float64      `json:"alpha"`
	Effect     *needsRecord `json:"effect"`
	Shown      *float64     `json:"shown"` // an effect as large as this is shown, with the chance asked for, to be more than the smallest that matters
	HalfWidth  *needsRecord `json:"half_width"`
	Until      *int         `json:"until"`
	Says       []string     `json:"says"`
}

// needsRecord is what is asked for, what the file as it is comes to, and what would do.
type needsRecord struct {
	Wanted float64  `json:"wanted"`
	Now    *float64 `json:"now"` // power, or the half width to be expected
	Units  *int     `json:"units"`
	Each   *int     `json:"each"`
}

func sizesRecord(t *trial.Trial, pilot int, s speed, sizes []trial.Size) powerRecord {
	r := powerRecord{t.Design.Name, pilot, s.conditions, len(t.Design.Scenarios), s.repeats, s.seconds(1, s.repeats), []sizeRecord{}}
	for i := range sizes {
		z := &sizes[i]
		record := sizeRecord{Comparison: z.Comparison.Name, Outcome: z.Outcome.Metric.Name, Over: z.Over, Units: z.Units, Each: z.Each,
			Found: orNull(z.Found), Between: orNull(z.Between), Within: orNull(z.Within), Alpha: z.Alpha, Until: orNone(z.Until), Shown: orNull(z.Shown), Says: z.Says()}
		if z.Effect > 0 {
			record.Effect = &needsRecord{z.Effect, orNull(z.Power), orNone(z.UnitsForEffect), orNone(z.EachForEffect)}
		}
		if z.HalfWidth > 0 {
			record.HalfWidth = &needsRecord{z.HalfWidth, orNull(z.Expected), orNone(z.UnitsForWidth), orNone(z.EachForWidth)}
		}
		r.Sizes = append(r.Sizes, record)
	}
	return r
}

// orNone is nil for 0.
func orNone(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
