@NullMarked
package id.jmo.platform.testsupport.samples.misnamedstore;

import org.jspecify.annotations.NullMarked;
