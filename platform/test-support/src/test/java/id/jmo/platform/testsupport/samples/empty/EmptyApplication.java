package id.jmo.platform.testsupport.samples.empty;

class EmptyApplication {}
