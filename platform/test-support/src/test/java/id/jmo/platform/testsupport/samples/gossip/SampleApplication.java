package id.jmo.platform.testsupport.samples.gossip;

/** Wiring. */
class SampleApplication {}
