package id.jmo.platform.testsupport.samples.meteredapplication;

/** Wiring. */
class SampleApplication {}
