package id.jmo.platform.testsupport.samples.unmarkedusecase;

/** Wiring. */
class SampleApplication {}
