package id.jmo.platform.conversation.web;

import id.jmo.platform.problems.ProblemResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** On a method that adds a message: describes why it may be refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ProblemResponse(
        status = HttpStatus.CONFLICT,
        codes = {"message-too-many", "message-erased"})
public @interface MessageWriting {}
