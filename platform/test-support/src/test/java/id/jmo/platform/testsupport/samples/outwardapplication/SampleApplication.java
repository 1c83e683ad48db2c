package id.jmo.platform.testsupport.samples.outwardapplication;

/** Wiring. */
class SampleApplication {}
