@NullMarked
package id.jmo.platform.testsupport.samples.leakyapplication.application;

import org.jspecify.annotations.NullMarked;
