package id.jmo.platform.testsupport.samples.knowingconfig;

/** Wiring. */
class SampleApplication {}
