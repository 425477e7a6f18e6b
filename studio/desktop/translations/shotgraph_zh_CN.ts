<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>Runs from its folder, without being installed</source>
        <translation>从文件夹直接运行，未安装</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>From a screenplay to a film: outline it as a graph of shots, rehearse, cut, deliver.</source>
        <translation>从剧本到影片：把镜头编排成图，预演、剪辑、交付。</translation>
    </message>
</context>
<context>
    <name>ActionField</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Edit the action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Link to another shot</source>
        <translation>连到另一个镜头</translation>
    </message>
    <message>
        <source>Route the cut through here</source>
        <translation>让剪辑经过这里</translation>
    </message>
    <message>
        <source>Branch: an alternate beside it</source>
        <translation>分支：在旁边加一个备选</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Keep this alternate only</source>
        <translation>只留这个备选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整张图</translation>
    </message>
    <message>
        <source>Show the selected shots</source>
        <translation>显示选中的镜头</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>Route the cut along this link</source>
        <translation>让剪辑走这条连线</translation>
    </message>
    <message>
        <source>Link these shots</source>
        <translation>连接这两个镜头</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>去掉这条连线</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>extreme wide</source>
        <translation>大远景</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>远景</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>medium full</source>
        <translation>中全景</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中景</translation>
    </message>
    <message>
        <source>medium close</source>
        <translation>中近景</translation>
    </message>
    <message>
        <source>close</source>
        <translation>近景</translation>
    </message>
    <message>
        <source>extreme close</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>插入镜头</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that. Try other words.</source>
        <translation>没有这样的命令，请换个词试试。</translation>
    </message>
</context>
<context>
    <name>CutTab</name>
    <message>
        <source>Cut %1, %2</source>
        <translation>剪辑版 %1，%2</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Show or hide the left side</source>
        <translation>显示或隐藏左侧</translation>
    </message>
    <message>
        <source>Show or hide the right side</source>
        <translation>显示或隐藏右侧</translation>
    </message>
    <message>
        <source>Show or hide the bottom</source>
        <translation>显示或隐藏底部</translation>
    </message>
    <message>
        <source>Viewer on the whole screen</source>
        <translation>监视器全屏</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Outline the film as a graph of shots</source>
        <translation>用镜头图勾勒整部影片</translation>
    </message>
    <message>
        <source>Add the first shot</source>
        <translation>添加第一个镜头</translation>
    </message>
    <message>
        <source>Each shot is a card; links say what may follow what, branches hold alternates, and every cut is a walk through them.</source>
        <translation>每个镜头是一张卡片；连线表示谁可以接谁，分支放备选，每个剪辑就是穿过它们的一条路。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No shot has these words.</source>
        <translation>没有镜头含有这些字。</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>Shot graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>title · {0}</source>
        <translation>字幕 · {0}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in no cut. {4}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，不在任何剪辑中。{4}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in cut {4}. {5}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，在剪辑 {4} 中。{5}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Drop it on a shot. Alt: it continues this one. Shift: it matches this one.</source>
        <translation>放到一个镜头上。Alt：接着这个镜头的最后一帧；Shift：与这个镜头同机位。</translation>
    </message>
    <message>
        <source>{0} follows {1}</source>
        <translation>{0} 接在 {1} 之后</translation>
    </message>
    <message>
        <source>{0} continues {1}</source>
        <translation>{0} 延续 {1}</translation>
    </message>
    <message>
        <source>{0} matches {1}</source>
        <translation>{0} 与 {1} 同机位</translation>
    </message>
    <message>
        <source>Insert between {0} and {1}</source>
        <translation>插到 {0} 和 {1} 之间</translation>
    </message>
    <message>
        <source>Move behind {0}</source>
        <translation>移到 {0} 之后</translation>
    </message>
    <message>
        <source>Move in front of {0}</source>
        <translation>移到 {0} 之前</translation>
    </message>
    <message>
        <source>Move into this scene</source>
        <translation>移入这一场</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The screenplay could not be read.</source>
        <translation>无法读取剧本。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>查找快捷键或其功能</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Map of the graph</source>
        <translation>镜头图的缩略图</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>点击前往</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>A drawn picture cannot be read; delete the folder “still” in store.</source>
        <translation>无法读取一张已绘制的画面；请删除 store 中的“still”文件夹。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>界面不自行移动</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>动效(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The film is not saved</source>
        <translation>影片未保存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This film is open elsewhere</source>
        <translation>此影片已在别处打开</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>只查看</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>The film is not saved: %1 It is tried again every few seconds.</source>
        <translation>影片未保存：%1 每隔几秒会重试一次。</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find shots: number, words, who</source>
        <translation>查找镜头：编号、文字、人物</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This film is open elsewhere, so it can only be looked at here.</source>
        <translation>此影片已在别处打开，在这里只能查看。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What are we making?</source>
        <translation>我们来拍什么？</translation>
    </message>
    <message>
        <source>A film is a graph of shots; a cut is a way through it.</source>
        <translation>影片是一张镜头图；剪辑版是穿过它的一条路。</translation>
    </message>
    <message>
        <source>Your films</source>
        <translation>您的影片</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一个示例</translation>
    </message>
    <message>
        <source>The Lighthouse: a storm, a lamp that went out, and Mia, who climbs.</source>
        <translation>《灯塔》：暴风雨、熄灭的灯，还有向上攀登的米娅。</translation>
    </message>
    <message>
        <source>Bring a screenplay</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>Fountain, Final Draft or prose. It is broken down into shots, cast and timed.</source>
        <translation>Fountain、Final Draft 或普通文本。自动分解为镜头、配好角色并计时。</translation>
    </message>
    <message>
        <source>Start with an empty graph</source>
        <translation>从空白镜头图开始</translation>
    </message>
    <message>
        <source>Put down shots, link them, and write as you go.</source>
        <translation>放下镜头，连接它们，边写边拍。</translation>
    </message>
    <message>
        <source>More examples:</source>
        <translation>更多示例：</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>to do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>已渲染</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Whether the film is saved</source>
        <translation>影片是否已保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1（还有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>+ cut</source>
        <translation>+ 剪辑版</translation>
    </message>
    <message>
        <source>A new cut, of the selected shots or like this one</source>
        <translation>用所选镜头或照当前剪辑版新建一个剪辑版</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Find a command (Ctrl+K)</source>
        <translation>查找命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版 %1</translation>
    </message>
    <message>
        <source>add a cut</source>
        <translation>添加剪辑版</translation>
    </message>
    <message>
        <source>delete a cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>rename a cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>rename the film</source>
        <translation>重命名影片</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete the cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>link {0} to {1}</source>
        <translation>把 {0} 连到 {1}</translation>
    </message>
    <message>
        <source>unlink {0} and {1}</source>
        <translation>断开 {0} 和 {1}</translation>
    </message>
    <message>
        <source>A shot is not linked to itself; choose another shot.</source>
        <translation>镜头不能连到自己；请选另一个镜头。</translation>
    </message>
    <message>
        <source>{0} and {1} are linked so already.</source>
        <translation>{0} 和 {1} 已经这样连着了。</translation>
    </message>
    <message>
        <source>insert {0} between {1} and {2}</source>
        <translation>把 {0} 插到 {1} 和 {2} 之间</translation>
    </message>
    <message>
        <source>move {0} to scene {1}</source>
        <translation>把 {0} 移到第 {1} 场</translation>
    </message>
    <message>
        <source>move {0}</source>
        <translation>移动 {0}</translation>
    </message>
    <message>
        <source>add shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Somewhere</source>
        <translation>某处</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>branch {0}</source>
        <translation>为 {0} 加分支</translation>
    </message>
    <message>
        <source>duplicate {0}</source>
        <translation>复制 {0}</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>删除 {0}</translation>
    </message>
    <message>
        <source>keep {0} of its alternates</source>
        <translation>备选中只留 {0}</translation>
    </message>
    <message>
        <source>change action of {0}</source>
        <translation>改 {0} 的动作</translation>
    </message>
    <message>
        <source>There is no cut to re-route; add one first.</source>
        <translation>没有可以改道的剪辑；请先添加一个。</translation>
    </message>
    <message>
        <source>route {0} through {1}</source>
        <translation>让 {0} 经过 {1}</translation>
    </message>
    <message>
        <source>route {0} through {1} and {2}</source>
        <translation>让 {0} 经过 {1} 和 {2}</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written to (%2). Make room or choose another folder.</source>
        <translation>无法写入 %1（%2）。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>Breaking down %1</source>
        <translation>正在分解 %1</translation>
    </message>
    <message>
        <source>Untitled film</source>
        <translation>未命名影片</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a screenplay</source>
        <translation>选择剧本</translation>
    </message>
    <message>
        <source>Choose a project (NAME.film)</source>
        <translation>选择项目 (NAME.film)</translation>
    </message>
    <message>
        <source>The window did not come to its end the last time. The film is all here.</source>
        <translation>上次窗口没有正常关闭。影片完好无损。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新建影片</translation>
    </message>
    <message>
        <source>Bring a screenplay…</source>
        <translation>导入剧本…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Show the project&apos;s folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>关闭影片</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Rename the cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Window on the whole screen</source>
        <translation>窗口全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Action of shot {0}</source>
        <translation>镜头 {0} 的动作</translation>
    </message>
</context>
<context>
    <name>_Artist</name>
    <message>
        <source>A picture could not be drawn; run “shotgraph doctor” to see what is missing.</source>
        <translation>有一张画面无法绘制；请运行“shotgraph doctor”查看缺少什么。</translation>
    </message>
</context>
<context>
    <name>_FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>Title of the film: %1</source>
        <translation>影片标题：%1</translation>
    </message>
</context>
</TS>
