package id.jmo.platform.testsupport.samples.unmarked;

/** Wiring. */
class SampleApplication {}
