@NullMarked
package id.jmo.platform.testsupport.samples.misnamedlogger.model;

import org.jspecify.annotations.NullMarked;
