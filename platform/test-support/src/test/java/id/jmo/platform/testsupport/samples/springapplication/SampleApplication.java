package id.jmo.platform.testsupport.samples.springapplication;

/** Wiring. */
class SampleApplication {}
