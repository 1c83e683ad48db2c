<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("newDeviceBody", time, address)}<#if device?has_content> ${msg("newDeviceKind", device)}</#if></p>
<p>${msg("newDeviceAdvice")}</p>
</@layout.emailLayout>
