@NullMarked
package id.jmo.platform.testsupport.samples.misnamedstore.model;

import org.jspecify.annotations.NullMarked;
