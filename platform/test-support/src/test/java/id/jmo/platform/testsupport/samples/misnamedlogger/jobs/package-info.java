@NullMarked
package id.jmo.platform.testsupport.samples.misnamedlogger.jobs;

import org.jspecify.annotations.NullMarked;
