package id.jmo.platform.testsupport.samples.homeless;

class Stray {}
