package id.jmo.platform.testsupport.samples.misnamedlogger;

/** Wiring. */
class SampleApplication {}
