"""The commands of `flying-trainees`, a module each, so that one loads no more than it needs."""
