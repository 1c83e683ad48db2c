package id.jmo.platform.testsupport.samples.misnamedstore;

/** Wiring. */
class SampleApplication {}
