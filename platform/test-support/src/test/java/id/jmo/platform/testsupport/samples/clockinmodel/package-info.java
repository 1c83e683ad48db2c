@NullMarked
package id.jmo.platform.testsupport.samples.clockinmodel;

import org.jspecify.annotations.NullMarked;
