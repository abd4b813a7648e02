package reports

import "slices"

// Only is the story with the charts of these IDs alone, in the story's order.
// What no chart has is left out.
func (s *Story) Only(ids []string) *Story {
	some := *s
	some.Chapters = slices.DeleteFunc(slices.Clone(s.Chapters), func(c Chapter) bool { return !slices.Contains(ids, c.ID) })
	return &some
}

// IDs are the names by which the story's charts are asked for, in its order.
func (s *Story) IDs() []string {
	var all []string
	for _, c := range s.Chapters {
		all = append(all, c.ID)
	}
	return all
}
