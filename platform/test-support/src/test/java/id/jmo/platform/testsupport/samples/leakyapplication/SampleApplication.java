package id.jmo.platform.testsupport.samples.leakyapplication;

/** Wiring. */
class SampleApplication {}
