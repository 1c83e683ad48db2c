package id.jmo.platform.testsupport.samples.unmarked.messaging;

class ClaimEvents {}
