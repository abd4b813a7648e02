package agent

import "testing"

func TestLeaving(t *testing.T) {
	checkTalks(t, []talkCase{
		{"hopeless: at twice their pace they would come to 3.5 of 5", standing + "leave: {hopeless: {looks: 0.5, faster: 2}}", 5, 10, "0 0 0 0 1 1", "9 9 9 9 9 leave"},
		{"at four times it might do, but not a round later", standing + "leave: {hopeless: {looks: 0.5, faster: 4}}", 5, 10, "0 0 0 0 1 1 2 2 3 3", "9 9 9 9 9 9 leave"},
		{"not hopeless: what they offer is better than nothing", standing + "leave: {hopeless: {looks: 0.5}}", 2, 6, "3", "9 9 9 9 9 ok"},
		{"no movement", standing + "leave: {no movement: {until: 0.5, moved: 0.1}}", 4, 9, "0", "9 9 9 9 leave"},
		{"a movement", standing + "leave: {no movement: {until: 0.5, moved: 0.1}}", 4, 9, "0 0 1", "9 9 9 9 9 9 9 9 9"},
		{"a warning, and what was announced", standing + "leave: {after warning: {asks: 0.3, waits: 3}}", 4, 12, "4", "9 9 9 9,warns=7 9 9 9 leave"},
		{"a warning that moves them", standing + "leave: {after warning: {asks: 0.3, waits: 3}}", 4, 9, "2 2 2 2 3", "9 9 9,warns=6 9 9 9 9 9 9"},
		{"no use of warning where the end is near", standing + "leave: {after warning: {asks: 0.8, waits: 3}}", 4, 6, "2", "9 9 9 9 9 9"},
	})
}
