package id.jmo.platform.testsupport.samples.clockinmodel;

/** Wiring. */
class SampleApplication {}
