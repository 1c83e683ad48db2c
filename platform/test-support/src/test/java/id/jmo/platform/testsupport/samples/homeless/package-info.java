@NullMarked
package id.jmo.platform.testsupport.samples.homeless;

import org.jspecify.annotations.NullMarked;
