package id.jmo.platform.testsupport.samples.knowingconfig.web;

public class ClaimResource {}
