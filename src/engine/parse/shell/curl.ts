import { noticeList } from '../notices.ts';
import { optionTable, readOptions, type Option, type Word } from './options.ts';
import { transfer, type Sent } from './transfer.ts';

export type { Word };

/** The options of curl 8.16 and older ones, `src/tool_getparam.c`: those with a value, and flags that matter. */
const table = optionTable(
  'curl',
  `abstract-unix-socket= alt-svc= aws-sigv4= cacert= capath= E:cert= cert-type= ciphers= K:config=
  connect-timeout= connect-to= C:continue-at= b:cookie= c:cookie-jar= create-file-mode= crlfile=
  curves= d:data= data-ascii= data-binary= data-raw= data-urlencode= delegation= dns-interface=
  dns-ipv4-addr= dns-ipv6-addr= dns-servers= doh-url= D:dump-header= ech= egd-file= engine=
  etag-compare= etag-save= expect100-timeout= F:form= form-string= ftp-account=
  ftp-alternative-to-user= ftp-method= P:ftp-port= ftp-ssl-ccc-mode= happy-eyeballs-timeout-ms=
  haproxy-clientip= H:header= h:help= hostpubmd5= hostpubsha256= hsts= interface= ip-tos=
  ipfs-gateway= json= keepalive-cnt= keepalive-time= key= key-type= knownhosts= krb= krb4=
  libcurl= limit-rate= local-port= login-options= mail-auth= mail-from= mail-rcpt= max-filesize=
  max-redirs= m:max-time= netrc-file= noproxy= oauth2-bearer= o:output= output-dir= parallel-max=
  parallel-max-host= pass= pinnedpubkey= preproxy= proto= proto-default= proto-redir= x:proxy=
  proxy-cacert= proxy-capath= proxy-cert= proxy-cert-type= proxy-ciphers= proxy-crlfile=
  proxy-header= proxy-key= proxy-key-type= proxy-pass= proxy-pinnedpubkey= proxy-service-name=
  proxy-tls13-ciphers= proxy-tlsauthtype= proxy-tlspassword= proxy-tlsuser= U:proxy-user=
  proxy1.0= pubkey= Q:quote= random-file= r:range= rate= e:referer= X:request= request-target=
  resolve= retry= retry-delay= retry-max-time= sasl-authzid= service-name= sigalgs= socks4=
  socks4a= socks5= socks5-gssapi-service= socks5-hostname= Y:speed-limit= y:speed-time=
  ssl-sessions= stderr= t:telnet-option= tftp-blksize= z:time-cond= tls-max= tls13-ciphers=
  tlsauthtype= tlspassword= tlsuser= trace= trace-ascii= trace-config= unix-socket= T:upload-file=
  upload-flags= url= url-query= u:user= A:user-agent= variable= vlan-priority= w:write-out= G:get
  g:globoff I:head ::next`,
  // The other flags, by their letters and by how their names begin.
  /^(?:[aNqf0ik46jlLMnZ#pJORSs231BvV]$|alpn|anyauth|append|basic|buffer|ca-|cert-|clobber|compressed|create-|crlf|digest|disa|doh-|dump-|eprt|epsv|fail|false|follow|form-|ftp-|haproxy-|http|ignore|include|insecure|ipv|junk|keepalive|list|location|mail-|manual|metalink|mptcp|negotiate|netrc|npn|ntlm|out-|parallel|path|post30|progress-|proxy|raw|remo|retry-|sasl-|session|show-|silent|skip|socks5-|ssl|styled|suppress|tcp-|tftp-|tls|tr-|trace-|use-|ver|xattr)/,
);

/**
 * What curl sends when it gets these words after its name, one request for each URL. `input` is the text
 * of standard input, which `@-` reads.
 */
export function curlRequests(words: readonly Word[], input?: string): Sent {
  const notices = noticeList();
  const transfers: Option[][] = [[]];
  for (const option of readOptions(words, table, notices)) {
    if (option.name === 'next') transfers.push([]);
    else transfers.at(-1)?.push(option);
  }
  const requests = transfers.flatMap((options) => transfer(options, 'curl', input, notices));
  return { requests, notices: notices.all() };
}
