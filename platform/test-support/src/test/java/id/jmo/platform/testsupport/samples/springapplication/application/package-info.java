@NullMarked
package id.jmo.platform.testsupport.samples.springapplication.application;

import org.jspecify.annotations.NullMarked;
