package stats

// Reason is why a verdict is what it is: where the interval lies. For a claim
// without a side (Any, None), "as claimed" is the side on which more of the
// interval lies, and the reasons named opposite do not occur.
type Reason int8

const (
	NoInterval       Reason = iota // there is none: too few cases, or no spread among them
	Beyond                         // more than the smallest effect that matters, as claimed
	Opposite                       // more than it, the other way
	Within                         // smaller than it on either side, the sign open
	SmallAsClaimed                 // smaller than it, surely as claimed
	SmallOpposite                  // smaller than it, surely the other way
	SignAsClaimed                  // surely as claimed, but it may be smaller than what matters
	SignOpposite                   // surely the other way, but it may be smaller than what matters
	OppositeExcluded               // as claimed or too small to matter; not an opposite one that matters
	ClaimedExcluded                // too small to matter or opposite; not as claimed
	Wide                           // anything: as claimed, too small, opposite
)

var reasons = [...]string{
	NoInterval: "no interval", Beyond: "beyond", Opposite: "opposite", Within: "within",
	SmallAsClaimed: "small, as claimed", SmallOpposite: "small, opposite",
	SignAsClaimed: "sign as claimed", SignOpposite: "sign opposite",
	OppositeExcluded: "opposite excluded", ClaimedExcluded: "claimed excluded", Wide: "wide",
}

func (r Reason) String() string               { return reasons[r] }
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// place is where an interval lies if above 0 is what is claimed.
func place(lo, hi, smallest float64) Reason {
	switch {
	case lo > smallest:
		return Beyond
	case hi < -smallest:
		return Opposite
	case lo >= -smallest && hi <= smallest:
		return signed(lo, hi, Within, SmallAsClaimed, SmallOpposite)
	case lo >= -smallest:
		return signed(lo, hi, OppositeExcluded, SignAsClaimed, SignOpposite)
	case hi <= smallest:
		return signed(lo, hi, ClaimedExcluded, SignAsClaimed, SignOpposite)
	}
	return Wide
}

// signed chooses by what the interval says of the sign.
func signed(lo, hi float64, open, up, down Reason) Reason {
	switch {
	case lo > 0:
		return up
	case hi < 0:
		return down
	}
	return open
}
