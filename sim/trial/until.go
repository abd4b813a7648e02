package trial

// Until is when a run may end before all is played: once the first outcome's
// effect is known well enough.
type Until struct {
	HalfWidth float64 // of the interval of the effect, in the outcome's unit
	AtLeast   int     // negotiations of each condition that are played in any case; 0: nothing is said
	AtMost    int     // negotiations of each condition; 0: the design's repeats
}
