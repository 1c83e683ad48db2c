package id.jmo.platform.testsupport.samples.good;

/** Wiring. */
class SampleApplication {}
