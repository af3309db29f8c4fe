import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
it('x', () => {
  for (const t of [
    'Hello **bold** and `code` [link](https://a.example/x){{target="_self"}}.',
    '# H\n\n- a\n- [x] b\n  1. c\n\n> q\n\n| a | b |\n|---|:-:|\n| 1 | *2* |\n\n---\n\n***\n\n```js\nx<1\n```',
    '<p>Hi <b onclick=x>there</b><br>x<script>alert(1)</script></p><table><tr><th>A<tr><td>b<td colspan=2>c</table>',
    'Pin ***1234*** and ***bold*** **** *******12',
    '[x](javascript:alert(1)) www.evil.com <iframe src="https://v.example/1" title=V></iframe> ![a](https://i.example/p.png) [![alt](https://i.example/p.png)](https://c.example)',
    'H~2~O x^2^ ==m== ~~s~~ <u>u</u> &amp; <3'
  ])
    console.log(
      t + '\n' + JSON.stringify(parseMarkup(t), null, 1).replace(/\n\s*/g, ' ') + '\n' + plainTextOf(parseMarkup(t))
    );
  console.log(
    JSON.stringify(
      parseMarkup('Paris is **big** and old.\n\n- one item\n\n| a | bc |\n|--|--|\n| x | y |', {
        markers: [
          { at: 9, number: 1 },
          { at: 16, number: 2 },
          { at: 16, number: 3 },
          { at: 27, number: 4 },
          { at: 30, number: 5 },
          { at: 59, number: 6 },
          { at: 999, number: 7 }
        ]
      }),
      null,
      1
    ).replace(/\n\s*/g, ' ')
  );
});
