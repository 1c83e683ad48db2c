@NullMarked
package id.jmo.platform.testsupport.samples.clockinmodel.model;

import org.jspecify.annotations.NullMarked;
