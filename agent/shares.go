package agent

// part is what something is worth, as a share of the way from its worst package
// to its best: the scale of the competitions, in which no deal is worth nothing.
func (p *Plan) part(worth float64) float64 {
	worst := p.setting.Profile.Min()
	if p.best <= worst {
		return 1
	}
	return (worth - worst) / (p.best - worst)
}

// whole is the worth of such a share.
func (p *Plan) whole(part float64) float64 {
	worst := p.setting.Profile.Min()
	return worst + float64(part*(p.best-worst))
}

// share is what something is worth, as a share of the way from floor to best;
// negative below the floor.
func (p *Plan) share(worth float64) float64 {
	if p.best <= p.floor {
		return 1
	}
	return (worth - p.floor) / (p.best - p.floor)
}

// informed reports whether it has a model that knows something of the others.
func (m *Mind) informed() bool { return m.model != nil && m.model.informed() }
