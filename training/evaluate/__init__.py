"""Measure a judge of pairs of sentences on public sets that nothing was trained on."""
