package id.jmo.platform.testsupport.samples.impuremodel;

/** Wiring. */
class SampleApplication {}
