@NullMarked
package id.jmo.platform.testsupport.samples.misnamedstore.persistence;

import org.jspecify.annotations.NullMarked;
