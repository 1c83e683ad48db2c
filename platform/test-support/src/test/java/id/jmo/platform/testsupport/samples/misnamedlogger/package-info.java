@NullMarked
package id.jmo.platform.testsupport.samples.misnamedlogger;

import org.jspecify.annotations.NullMarked;
