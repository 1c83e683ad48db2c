@NullMarked
package id.jmo.platform.testsupport.samples.misnamedlogger.application;

import org.jspecify.annotations.NullMarked;
