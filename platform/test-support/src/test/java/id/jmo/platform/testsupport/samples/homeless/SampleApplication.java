package id.jmo.platform.testsupport.samples.homeless;

/** Wiring. */
class SampleApplication {}
