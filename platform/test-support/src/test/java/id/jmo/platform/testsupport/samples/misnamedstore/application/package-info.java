@NullMarked
package id.jmo.platform.testsupport.samples.misnamedstore.application;

import org.jspecify.annotations.NullMarked;
