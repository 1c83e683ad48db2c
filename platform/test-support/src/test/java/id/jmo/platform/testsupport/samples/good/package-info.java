@NullMarked
package id.jmo.platform.testsupport.samples.good;

import org.jspecify.annotations.NullMarked;
