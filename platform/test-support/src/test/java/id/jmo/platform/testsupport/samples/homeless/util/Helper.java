package id.jmo.platform.testsupport.samples.homeless.util;

class Helper {}
