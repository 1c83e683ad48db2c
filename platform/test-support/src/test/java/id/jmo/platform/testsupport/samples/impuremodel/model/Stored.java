package id.jmo.platform.testsupport.samples.impuremodel.model;

import org.springframework.stereotype.Component;

@Component
public class Stored {}
