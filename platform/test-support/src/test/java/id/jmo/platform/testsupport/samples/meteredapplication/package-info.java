@NullMarked
package id.jmo.platform.testsupport.samples.meteredapplication;

import org.jspecify.annotations.NullMarked;
