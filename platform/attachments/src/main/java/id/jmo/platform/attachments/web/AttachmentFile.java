package id.jmo.platform.attachments.web;

import id.jmo.platform.problems.ProblemResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** On a method that shows an attachment: describes why it may not. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "attachment-link-invalid")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "attachment-not-found")
@ProblemResponse(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "attachments-busy")
public @interface AttachmentFile {}
