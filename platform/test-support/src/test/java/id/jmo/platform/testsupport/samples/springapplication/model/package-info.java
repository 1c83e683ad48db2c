@NullMarked
package id.jmo.platform.testsupport.samples.springapplication.model;

import org.jspecify.annotations.NullMarked;
