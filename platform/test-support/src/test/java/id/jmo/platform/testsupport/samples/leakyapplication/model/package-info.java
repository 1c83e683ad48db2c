@NullMarked
package id.jmo.platform.testsupport.samples.leakyapplication.model;

import org.jspecify.annotations.NullMarked;
