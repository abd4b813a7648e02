package reports

// scene is what the page's script needs to step: numbers, and words to be shown as text.
type scene struct {
	Sides   []sceneSide   `json:"sides"`
	Voices  []sceneVoice  `json:"voices"`
	Clauses []sceneClause `json:"clauses"`
	Offers  []sceneOffer  `json:"offers"`
	Deeds   []sceneDeed   `json:"deeds"`
	WhatIfs []sceneWhatIf `json:"whatIfs"`
	Tales   []sceneTale   `json:"tales"`
	From    []int         `json:"from"`
	Last    int           `json:"last"` // round of the picture
}

type sceneSide struct {
	Name  string  `json:"name"`
	Walk  float64 `json:"walk"`
	Style string  `json:"style"`
}

type sceneVoice struct {
	Side  int    `json:"side"`
	Name  string `json:"name"`
	Heard []int  `json:"heard"`
}

type sceneClause struct {
	Name   string   `json:"name"`
	Values []string `json:"values"`
}

type sceneOffer struct {
	Values []int     `json:"values"`
	Worth  []float64 `json:"worth"` // by side
	Text   []string  `json:"text"`  // the same as people write it
}

type sceneDeed struct {
	Round  int         `json:"round"`
	Until  int         `json:"until"`
	Voice  int         `json:"voice"`
	Does   string      `json:"does"`
	Offer  int         `json:"offer"`
	Beside []int       `json:"beside,omitempty"`
	Target *float64    `json:"target,omitempty"`
	Liked  [][]float64 `json:"liked,omitempty"`
}

type sceneWhatIf struct {
	Side  int    `json:"side"`
	Style string `json:"style"`
	Own   bool   `json:"own,omitempty"`
	Tales []int  `json:"tales"`
}

type sceneTale struct {
	Shared int       `json:"shared"`
	Rest   [][4]any  `json:"rest"` // round, voice, what it does, offer
	Deal   bool      `json:"deal"`
	Round  int       `json:"round"`
	Ended  string    `json:"ended"`
	Differ string    `json:"differ"`
	Worth  []float64 `json:"worth"`
	Text   []string  `json:"text"`
}

// scene leaves out what the page holds as text.
func (r *Replay) scene() scene {
	s := scene{From: r.From, Last: r.last()}
	for i, side := range r.Sides {
		s.Sides = append(s.Sides, sceneSide{side.Name, side.WalkAway.Of, r.Styles[i]})
	}
	for _, v := range r.Voices {
		s.Voices = append(s.Voices, sceneVoice(v))
	}
	for _, c := range r.Clauses {
		s.Clauses = append(s.Clauses, sceneClause(c))
	}
	for _, o := range r.Offers {
		worth, text := split(o.Worth)
		s.Offers = append(s.Offers, sceneOffer{o.Values, worth, text})
	}
	for _, t := range r.Deeds {
		turn := sceneDeed{Round: t.Round, Until: t.Until, Voice: t.Voice, Does: t.Does, Offer: t.Offer, Beside: t.Beside, Liked: t.Liked}
		if t.Target != nil {
			target := brief(t.Target.Of)
			turn.Target = &target
		}
		s.Deeds = append(s.Deeds, turn)
	}
	for _, w := range r.WhatIfs {
		s.WhatIfs = append(s.WhatIfs, sceneWhatIf(w))
	}
	for _, t := range r.Tales {
		tale := sceneTale{Shared: t.Shared, Deal: t.Deal, Round: t.Round, Ended: typeset(t.Ended), Differ: typeset(t.Differ)}
		tale.Worth, tale.Text = split(t.Worth)
		for _, row := range t.Rest {
			tale.Rest = append(tale.Rest, [4]any{row.Round, row.Voice, row.Does, row.Offer})
		}
		s.Tales = append(s.Tales, tale)
	}
	return s
}

// split parts amounts into numbers and texts.
func split(list []Amount) (numbers []float64, texts []string) {
	for _, a := range list {
		numbers, texts = append(numbers, brief(a.Of)), append(texts, typeset(a.Text))
	}
	return numbers, texts
}

// last is the last round that anything happens in, here or in a tale.
func (r *Replay) last() int {
	last := 1
	for _, t := range r.Deeds {
		last = max(last, t.Until)
	}
	for _, t := range r.Tales {
		last = max(last, t.Round)
	}
	return last
}
